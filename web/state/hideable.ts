// What a teacher's link may hide: ?hide=sliders,questions. Each has its rule in style/hide.css.

export const hideable = ["contents", "way", "theme", "language", "sliders", "buttons", "table", "worked", "hints", "proofs", "questions", "examples", "field", "save", "search", "tools"] as const;

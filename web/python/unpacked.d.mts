// For the worker's TypeScript: see unpacked.mjs.
export function unpacked(pack: Uint8Array): Record<string, Uint8Array>;

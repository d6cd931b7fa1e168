// What a reader has changed on a page, as the query of its address: ?sigmoid.at=2&sigmoid.view=-4,4,0,1&weighted.w=3&hide=sliders
//
// A key is an element's id, a dot, and what of it. The page reads each value with a reader of its own; whatever a link holds,
// a reader answers with a value that the page can use, or with undefined, and the key then counts as a problem.

const key = /^([a-z][a-z0-9-]{0,60})\.([A-Za-z0-9_]{1,40})$/;
/** Of more, what does not fit is left out, and counts as a problem. */
const longestQuery = 12_000;
const mostEntries = 200;
/** Not a state: whom the page is shown to. They go along to every other page. */
const modes = ["hide", "present"] as const;
type Mode = (typeof modes)[number];

export type ReadValue<Value> = (text: string) => Value | undefined;

export class AddressState {
  private readonly entries = new Map<string, string>();
  private readonly modeEntries = new Map<Mode, string>();
  /** Keys whose values could not be used. */
  readonly problems = new Set<string>();

  constructor(query: string) {
    let room = longestQuery;
    for (const pair of query.split("&")) {
      const fits = pair.length < room;
      if (fits) room -= pair.length + 1;
      for (const [name, value] of new URLSearchParams(pair)) {
        if (fits && (modes as readonly string[]).includes(name)) this.modeEntries.set(name as Mode, value);
        else if (fits && key.test(name) && this.entries.size < mostEntries) this.entries.set(name, value);
        else if (name.includes(".")) this.problems.add(name);
      }
    }
  }

  mode(name: Mode): string | undefined {
    return this.modeEntries.get(name);
  }

  setMode(name: Mode, value: string | undefined): void {
    if (value === undefined) this.modeEntries.delete(name);
    else this.modeEntries.set(name, value);
  }

  /** A value that cannot be used is forgotten, so that it is not passed on. */
  read<Value>(id: string, name: string, reader: ReadValue<Value>): Value | undefined {
    const text = this.entries.get(`${id}.${name}`);
    if (text === undefined) return undefined;
    const value = reader(text);
    if (value === undefined) {
      this.problems.add(`${id}.${name}`);
      this.entries.delete(`${id}.${name}`);
    }
    return value;
  }

  write(id: string, name: string, text: string | undefined): void {
    if (text === undefined) this.entries.delete(`${id}.${name}`);
    else this.entries.set(`${id}.${name}`, text);
  }

  /** The ids that the address speaks of. */
  ids(): Set<string> {
    return new Set([...this.entries.keys()].map((name) => name.replace(/\..*$/, "")));
  }

  /** "?a.b=1", or "" where nothing was changed. */
  query(): string {
    return written([...this.modeEntries, ...this.entries]);
  }

  /** The modes alone, for links to other pages: which slide is shown is this page's own. */
  modeQuery(): string {
    return written([...this.modeEntries].map(([name, value]) => [name, name === "present" ? "" : value]));
  }
}

/** Commas and signs of formulas stay readable; what has a meaning in an address, or could end a link in a text, does not. */
function written(entries: [string, string][]): string {
  const readable = (text: string) => encodeURIComponent(text).replace(/%(2C|2F|3A|5E)/g, decodeURIComponent);
  const pairs = entries.map(([name, value]) => (value === "" ? name : `${name}=${readable(value)}`));
  return pairs.length === 0 ? "" : `?${pairs.join("&")}`;
}

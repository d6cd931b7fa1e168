// The Python modules in one piece: a first line that says what lies in it and how long each is, then their contents.

/** @param {Record<string, Uint8Array>} files @returns {Uint8Array} */
export function packed(files) {
  const folders = new Set(Object.keys(files).filter((path) => path.includes("/")).map((path) => path.slice(0, path.lastIndexOf("/"))));
  const lengths = [...folders, ...Object.keys(files)].map((path) => `/${path} ${files[path]?.length ?? 0}`);
  const index = new TextEncoder().encode(`${lengths.join(" ")}\n`);
  const contents = Object.values(files);
  const pack = new Uint8Array(contents.reduce((length, content) => length + content.length, index.length));
  let at = 0;
  for (const part of [index, ...contents]) {
    pack.set(part, at);
    at += part.length;
  }
  return pack;
}

/**
 * Makes Python import from the packs that the answer is given: a file system of its own hands out their parts, which lie in MicroPython's
 * memory. From a file of Emscripten's it would read some bytes at a time, each time by way of JavaScript. `memory`, where the caller has
 * it, takes a pack in one piece. Python's own library takes its place at once.
 * @param {any} python @returns {(pack: Uint8Array) => void}
 */
export function modulesOf({ runPython, memory, _module: { _malloc, setValue } }) {
  let isMounted = false;
  return (pack) => {
    const start = pack.indexOf(10) + 1;
    const words = new Int32Array(Math.ceil((pack.length - start) / 4));
    const bytes = new Uint8Array(words.buffer);
    bytes.set(pack.subarray(start));
    const place = _malloc(bytes.length);
    if (memory !== undefined) new Uint8Array(memory.buffer).set(bytes, place);
    else words.forEach((word, at) => setValue(place + 4 * at, word, "i32"));
    let next = place;
    const lengths = new TextDecoder().decode(pack.subarray(0, start - 1));
    const index = lengths.replace(/ (\d+)/g, (_, length) => ` ${next} ${(next += Number(length))}`);
    runPython((isMounted ? "" : mount) + `__packs__("${index}")` + (index.includes("/standard ") ? '\n__import__("standard")' : ""));
    isMounted = true;
  };
}

/**
 * Every path with where it begins and ends: packs share one dict, since one may hold a part of another's package, and Python looks for
 * that in one place only. The index comes as a text, which needs no parsing. The packs take the place of the paths that MicroPython
 * starts with. In a function, since the reader's cells share its namespace and may name, delete or clear what is there.
 *
 * Python asks whether a path is a folder, then whether it is a file with .py and with .mpy, and is told of the wrong kind for what is not
 * there: to raise an error each time would take longer than the import.
 */
const mount = `
def __mount__():
    import builtins, sys, uctypes, uio, vfs
    places = {}
    kinds = (0x4000,) + (0,) * 9, (0x8000,) + (0,) * 9
    def add(index):
        words = index.split(" ")
        places.update(zip(words[::3], zip(words[1::3], words[2::3])))
    class Modules:
        def mount(self, readonly, mkfs):
            pass
        def stat(self, path):
            return kinds[(path in places) is ("." in path)]
        def open(self, path, mode):
            start, end = places[path]
            return uio.BytesIO(uctypes.bytearray_at(int(start), int(end) - int(start)))
    vfs.mount(Modules(), "/lib")
    sys.path[:] = ".frozen", "/lib"
    builtins.__packs__ = add
__mount__()
del __mount__
`;

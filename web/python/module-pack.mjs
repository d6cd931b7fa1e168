// The Python modules in one piece: a first line that says where each lies, as a Python dict, then their contents.

/** @param {Record<string, Uint8Array>} files @returns {Uint8Array} */
export function packed(files) {
  let end = 0;
  const folders = new Set(Object.keys(files).filter((path) => path.includes("/")).map((path) => path.slice(0, path.lastIndexOf("/"))));
  const places = [
    ...[...folders].map((folder) => `${JSON.stringify(folder)}:None`),
    ...Object.entries(files).map(([path, content]) => `${JSON.stringify(path)}:(${end},${(end += content.length)})`),
  ];
  const index = new TextEncoder().encode(`{${places.join(",")}}\n`);
  const pack = new Uint8Array(index.length + end);
  pack.set(index);
  let at = index.length;
  for (const content of Object.values(files)) {
    pack.set(content, at);
    at += content.length;
  }
  return pack;
}

/**
 * Makes Python import from the pack, too: a file system of its own hands out its parts, which lie in MicroPython's memory. From a file of
 * Emscripten's it would read some bytes at a time, each time by way of JavaScript. `memory`, where the caller has it, takes the pack in
 * one piece. Python's own library takes its place at once.
 * @param {any} python @param {Uint8Array} pack
 */
export function mountModules({ runPython, memory, _module: { _malloc, setValue } }, pack) {
  const start = pack.indexOf(10) + 1;
  const index = new TextDecoder().decode(pack.subarray(0, start));
  const words = new Int32Array(Math.ceil((pack.length - start) / 4));
  const bytes = new Uint8Array(words.buffer);
  bytes.set(pack.subarray(start));
  const place = _malloc(bytes.length);
  if (memory !== undefined) new Uint8Array(memory.buffer).set(bytes, place);
  else words.forEach((word, at) => setValue(place + 4 * at, word, "i32"));
  runPython(mount(index, place) + (index.includes('"standard"') ? '__import__("standard")' : ""));
}

/**
 * The packs are kept among the built-in names: one may hold a part of another's package, and Python looks for that in one place only.
 * The first takes the place of the paths that MicroPython starts with. In a function, since the reader's cells share its namespace and
 * may name, delete or clear what is there.
 * @param {string} index @param {number} memory
 */
const mount = (index, memory) => `
def __mount__():
    import builtins, sys, uctypes, uio, vfs

    pack = (${memory}, ${index.trim()})
    try:
        return __packs__.append(pack)
    except NameError:
        packs = builtins.__packs__ = [pack]

    class Modules:
        folder = (0x4000,) + (0,) * 9
        file = (0x8000,) + (0,) * 9

        def mount(self, readonly, mkfs):
            pass

        def stat(self, path):
            for _, places in packs:
                if path[1:] in places:
                    return self.folder if places[path[1:]] is None else self.file
            raise OSError(2)

        def open(self, path, mode):
            for memory, places in packs:
                if path[1:] in places:
                    start, end = places[path[1:]]
                    return uio.BytesIO(uctypes.bytearray_at(memory + start, end - start))

    vfs.mount(Modules(), "/lib")
    sys.path[:] = [path for path in sys.path if path == ".frozen"] + ["/lib"]

__mount__()
del __mount__
`;

// The Python modules in one piece: a first line that says where each lies, as a Python dict, then their contents.

/** @param {Record<string, Uint8Array>} files @returns {Uint8Array} */
export function packed(files) {
  let end = 0;
  const places = Object.entries(files).map(([path, content]) => `${JSON.stringify(path)}:(${end},${(end += content.length)})`);
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
 * What Python imports from the pack in the file /modules: a file system of its own, which hands out its parts. MicroPython
 * reads a file of Emscripten's in pieces of a few bytes, each by way of JavaScript.
 */
export const mountModules = `
import io, sys, vfs

class Modules:
    def __init__(self):
        with open("/modules", "rb") as file:
            self._places = eval(file.readline())
            self._contents = file.read()
        self._folders = {path[: path.rfind("/")] for path in self._places}

    def mount(self, readonly, mkfs):
        pass

    def stat(self, path):
        kind = 0x4000 if path[1:] in self._folders else 0x8000 if path[1:] in self._places else None
        if kind is None:
            raise OSError(2)
        return (kind,) + (0,) * 9

    def open(self, path, mode):
        start, end = self._places[path[1:]]
        return io.BytesIO(self._contents[start:end])

vfs.mount(Modules(), "/lib")
sys.path[:] = ["/lib", ".frozen"]
`;

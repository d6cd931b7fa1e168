// Enlarges all pages as a reader does from the browser's menu: nothing else lets a test do that.
self.zoom = async (factor) => {
  for (const { id } of await chrome.tabs.query({})) await chrome.tabs.setZoom(id, factor);
};

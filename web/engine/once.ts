// What is loaded when it is first asked for, and then kept; after a failure the next who asks tries again, for the network may be back.

export function once<Loaded>(load: () => Promise<Loaded>): () => Promise<Loaded> {
  let loading: Promise<Loaded> | undefined;
  const begin = () => {
    const begun = load();
    begun.catch(() => (loading = undefined)); // heard once: whoever tries again at once has begun another
    return begun;
  };
  return () => (loading ??= begin());
}

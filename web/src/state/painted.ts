/** Done when the reader sees what was put into the page just now: after the next frame, at once where nobody looks. */
export function painted(): Promise<void> {
  return new Promise((done) => (document.hidden ? done() : requestAnimationFrame(() => setTimeout(done))));
}

/** Runs work when the page has nothing else to do, at the latest after half a second; returns what calls it off. */
export function whenIdle(work: () => void): () => void {
  if ("requestIdleCallback" in window) {
    const idle = requestIdleCallback(work, { timeout: 500 });
    return () => cancelIdleCallback(idle);
  }
  const wait = setTimeout(work, 60);
  return () => clearTimeout(wait);
}

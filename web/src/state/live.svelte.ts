/** What the server tells by itself (server-sent events): a counter that views watch, and the last things that happened. */
class Live {
  changes = $state(0);
  news = $state<{ what: string; id: string; title: string | null }[]>([]);
  progress = $state("");
  visits = $state(0);
  private source: EventSource | null = null;

  open(): void {
    if (this.source) return;
    this.source = new EventSource("/api/v1/events");
    this.source.addEventListener("changed", () => this.changes++);
    this.source.addEventListener("progress", (event) => (this.progress = (JSON.parse((event as MessageEvent<string>).data) as { what: string }).what));
    this.source.addEventListener("watched", () => this.visits++);
    this.source.addEventListener("report", (event) => {
      const said = JSON.parse((event as MessageEvent<string>).data) as { id: string; title: string | null; what: string };
      this.news = [said, ...this.news].slice(0, 30);
    });
  }
}

export const live = new Live();

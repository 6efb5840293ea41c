const LOOKS = ["fill", "stroke", "stroke-width", "stroke-linecap", "opacity", "font-size", "font-weight", "text-anchor"];
const SPACE = 26;

/** The plot as a file of its own, as it looks here: its styles are written into it, its title above, what it rests on below. */
export function plotFile(plot: SVGSVGElement, title: string, credit: string): string {
  const copy = plot.cloneNode(true) as SVGSVGElement;
  const [seen, written] = [plot.querySelectorAll("*"), copy.querySelectorAll("*")];
  seen.forEach((element, i) => {
    const look = getComputedStyle(element), target = written[i]!;
    target.removeAttribute("class");
    if (element.tagName !== "title") for (const name of LOOKS) target.setAttribute(name, look.getPropertyValue(name));
  });
  copy.removeAttribute("class");
  const { width, height } = plot.viewBox.baseVal, root = getComputedStyle(document.documentElement);
  const line = (text: string, y: number, size: number, ink: string) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", "text");
    for (const [name, value] of Object.entries({ x: "4", y: String(y), "font-size": `${size}px`, fill: root.getPropertyValue(ink).trim() })) element.setAttribute(name, value);
    element.textContent = text;
    return element;
  };
  const ground = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  for (const [name, value] of Object.entries({ x: "0", y: String(-SPACE), width: String(width), height: String(height + 2 * SPACE), fill: root.getPropertyValue("--panel").trim() })) ground.setAttribute(name, value);
  copy.prepend(ground, line(title, -8, 15, "--ink"));
  copy.append(line(credit, height + SPACE - 10, 11, "--soft"));
  copy.setAttribute("viewBox", `0 ${-SPACE} ${width} ${height + 2 * SPACE}`);
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height + 2 * SPACE));
  copy.setAttribute("font-family", "DejaVu Sans, Helvetica, Arial, sans-serif");
  return new XMLSerializer().serializeToString(copy);
}

/** Hands a text to the reader as a file. */
export function save(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

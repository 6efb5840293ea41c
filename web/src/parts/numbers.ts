const UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" ");
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const SCALES: Record<string, number> = { dozen: 12, hundred: 100, thousand: 1000, million: 1_000_000 };

const ORDINAL = /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|(?:twen|thir|for|fif|six|seven|eigh|nine)tieth|hundredth|thousandth|millionth)$/;

/**
 * The first number in some words, in digits or as English writes it: "9 bodies", "Nine people", "twenty-three", "a hundred and five", "half a dozen", "1.5 million".
 * Null where none stands, or none that counts: "dozens", "no one", "the twenty-first".
 */
export function numberIn(quote: string): number | null {
  const words = quote.toLowerCase().match(/\d[\d,]*(?:\.\d+)?|[a-z]+/g) ?? [];
  let total = 0, part: number | null = null;
  for (const [i, word] of words.entries()) {
    const unit = UNITS.indexOf(word), ten = TENS.indexOf(word), scale = SCALES[word], begun: boolean = part !== null || total > 0;
    if (word === "one" && words[i - 1] === "no" || begun && ORDINAL.test(word)) return null;
    if (word === "half" && !begun && SCALES[words[isOne(words[i + 1]) ? i + 2 : i + 1] ?? ""]) part = 0.5;
    else if (isOne(word) && words[i - 1] === "half") continue;
    else if (/^\d/.test(word)) {
      if (begun) break;
      part = Number(word.replaceAll(",", ""));
    } else if (unit >= 0) {
      // "one two-year-old" counts one.
      if (part !== null && (part < 20 || part % 10 !== 0)) break;
      part = (part ?? 0) + unit;
    } else if (ten >= 0) {
      if (part !== null && (part === 0 || part % 100 !== 0)) break;
      part = (part ?? 0) + 20 + 10 * ten;
    } else if (scale && (begun || isOne(words[i - 1]))) {
      part = (part ?? 1) * scale;
      if (scale >= 1000) { total += part; part = null; }
    } else if (begun && !(word === "and" && (total > 0 || part! >= 100))) break;
  }
  return part === null && total === 0 ? null : total + (part ?? 0);
}

const isOne = (word: string | undefined): boolean => word === "a" || word === "an";

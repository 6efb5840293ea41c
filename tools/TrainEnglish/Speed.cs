using System.Diagnostics;
using Cairn.Language;

namespace TrainEnglish;

/// <summary>Tokens a second of processor time, the whole reader with a tree for every sentence, after one round to warm up. Processor time, so that a busy machine does not blur it.</summary>
internal static class Speed
{
    public static void Run(EnglishReader reader, IReadOnlyList<GoldSentence> gold)
    {
        string[] texts = [.. gold.GroupBy(s => s.Document).Select(d => new RawText(d).Text)];
        foreach (var text in texts) reader.Read(text, null);
        using var process = Process.GetCurrentProcess();
        var (before, tokens) = (process.TotalProcessorTime, 0);
        for (var round = 0; round < 3; round++)
        {
            foreach (var text in texts) tokens += reader.Read(text, null).Tokens.Length;
        }

        process.Refresh();
        Console.WriteLine($"{tokens} tokens  {tokens / (process.TotalProcessorTime - before).TotalSeconds:F0} tokens per second of processor time");
    }
}

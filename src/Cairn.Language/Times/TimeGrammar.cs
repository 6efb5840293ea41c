using System.Collections.Immutable;
using Cairn.Model;

namespace Cairn.Language;

/// <summary>
/// Reads time expressions over tokens and resolves them against publication and the time in focus, after the TIMEX3 guidelines.
/// At each token the calendars are asked in turn; the first that reads something wins. Linear.
/// </summary>
internal static class TimeGrammar
{
    public static ImmutableArray<TimeExpression> Read(ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences, DateOnly? published)
    {
        var focus = new TimeFocus(published);
        var found = ImmutableArray.CreateBuilder<TimeExpression>();
        foreach (var sentence in sentences)
        {
            for (var i = sentence.First; i < sentence.End; i++)
            {
                var reader = new TimeCursor(tokens, sentence, focus);
                if (reader.Read(i) is not { } time) continue;
                found.Add(time);
                if (time.Precision == WhenPrecision.Day && time.Start is { } day) focus.Told = day;
                else if (time.Start is not null && time.Precision is WhenPrecision.Month or WhenPrecision.Week) focus.Told = time.Start;
                i = time.End - 1;
            }
        }

        return found.ToImmutable();
    }
}

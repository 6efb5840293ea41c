using Cairn.Language;

namespace TrainEnglish;

/// <summary>Reads named-entity corpora: UNER (IOB2 with PER, ORG, LOC), wikigold (CoNLL, I-PER…), CrossNER politics, WNUT 2017.</summary>
internal static class NameCorpus
{
    public static List<(string[] Forms, byte[] Labels)> Read(string path)
    {
        var sentences = new List<(string[], byte[])>();
        var forms = new List<string>();
        var labels = new List<byte>();
        var last = "";
        foreach (var line in Conllu.Lines(path).Append(""))
        {
            if (line.StartsWith('#')) continue;
            var columns = line.Split(line.Contains('\t', StringComparison.Ordinal) ? '\t' : ' ');
            if (line.Length == 0 || columns[0] == "-DOCSTART-")
            {
                if (forms.Count > 0) sentences.Add(([.. forms], [.. labels]));
                forms.Clear();
                labels.Clear();
                last = "";
                continue;
            }

            var uner = columns.Length >= 3 && columns[0].All(char.IsAsciiDigit);
            var form = uner ? columns[1] : columns[0];
            var label = uner ? columns[2] : columns[^1];
            forms.Add(form);
            labels.Add((byte)LabelOf(label, last));
            last = label;
        }

        return sentences;
    }

    private static NameLabel LabelOf(string label, string last)
    {
        if (label.Length < 3) return NameLabel.Out;
        var type = label[2..].ToUpperInvariant();
        var begins = label[0] == 'B' || last.Length < 3 || last[2..] != label[2..];
        return type switch
        {
            "PER" or "PERSON" or "POLITICIAN" => begins ? NameLabel.BeginPerson : NameLabel.InPerson,
            "ORG" or "ORGANISATION" or "POLITICALPARTY" or "CORPORATION" or "GROUP" => begins ? NameLabel.BeginOrganisation : NameLabel.InOrganisation,
            "LOC" or "LOCATION" or "COUNTRY" => begins ? NameLabel.BeginPlace : NameLabel.InPlace,
            _ => NameLabel.Out,
        };
    }
}

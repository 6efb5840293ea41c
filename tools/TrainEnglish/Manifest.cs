namespace TrainEnglish;

/// <summary>The corpora a model is made from, with their licences.</summary>
internal static class Manifest
{
    public static readonly (string Path, string Licence)[] Files =
    [
        ("ud-ewt/en_ewt-ud-train.conllu.gz", "CC BY-SA 4.0"),
        ("ud-gum/en_gum-ud-train.conllu.gz", "annotations CC BY 4.0, texts CC BY, CC BY-SA or public domain"),
        ("uner-ewt/en_ewt-ud-train.iob2.gz", "CC BY-SA 4.0"),
        ("ner/wikigold/wikigold.conll.txt", "CC BY 4.0"),
        ("ner/crossner-politics/train.txt", "MIT, text CC BY-SA"),
        ("ner/crossner-politics/dev.txt", "MIT, text CC BY-SA"),
        ("ner/crossner-politics/test.txt", "MIT, text CC BY-SA"),
        ("ner/wnut17/train/wnut17train.conll", "CC BY 4.0"),
        ("glove100/glove6b-100d-top100k.words.txt", "PDDL 1.0"),
        ("glove100/glove6b-100d-top100k.int8.bin", "PDDL 1.0"),
        ("glove100/clusters-200k-k1024-128-32.tsv.gz", "PDDL 1.0"),
    ];
}

namespace Cairn.Intake;

/// <summary>The commonest small words of languages in Latin script, by ISO 639-1 code. A running text has one in two to five words from its own list.</summary>
internal static class FunctionWords
{
    public static IReadOnlyList<(string Language, string Words)> Lists { get; } =
    [
        ("en", "the of and to in a is that for it was on with as at by from he his are this be have has had not but they their were which an or who said after been will would its she her more than when"),
        ("de", "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach bei einer um am sind noch wie einem über wir ich nur oder aber vor zur bis war"),
        ("fr", "de la le les et des en un une du que qui dans est pour par sur pas au plus ne se ce avec il sont aux ont son sa cette été mais leur nous vous ces comme ou elle était fait deux après"),
        ("es", "de la que el en y los del se las por un para con no una su al lo como más pero sus le ya este entre porque esta son desde está también sobre fue era muy hasta hay cuando ha han según"),
        ("it", "di che il la e per un in è una non con del della da le si dei sono gli al anche nel come alla delle più ha lo ma su dal nella questo stato hanno suo ai dalla degli era essere tra"),
        ("pt", "de que e o a do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está também pelo pela até são após"),
        ("nl", "de van het een en in is dat op te zijn met voor niet aan er om ook als dan bij maar uit door over hij naar heeft ze wordt nog werd zich deze tot geen worden die dit hebben was wel al meer"),
        ("sv", "och i att det som en på är av för med den till har de inte om ett men var sig från vi så kan när år han ska under också efter eller nu där vid mot skulle kommer ut får finns alla blev"),
        ("da", "og i at det er en til af på for med de som den der har ikke et han om men var fra sig vi kan så ved også efter eller skal år over hun blev være når ud nu bliver mod havde deres"),
        ("no", "og i det er på til som en å for av at har med de den ikke et han om var fra men vi seg kan så etter også skal ble eller hun være når ut nå blir mot hadde deres år over ved"),
        ("fi", "ja on ei se että oli hän joka mutta myös kun ovat mukaan kuin sen olla ole vain niin jos tai jo tämä siitä vuoden hänen ollut joita sekä mitä nyt oli jälkeen vielä kanssa"),
        ("pl", "w i na z się do nie że o jest to a po jak za od przez są dla ale przy ich był tym co czy być było tego już tylko oraz który która które jego jej może pod nad został"),
        ("cs", "a se v na je že s z do o to i ve k pro za by ale po jako od jsou by podle které který jeho které byl bylo už při nebo také jeho však ze není má jen před"),
        ("hu", "a az és hogy nem is egy ez de meg csak volt már mint ha vagy még el sem kell után aki lehet szerint amely pedig minden majd azt között ezt ki be lesz így voltak"),
        ("ro", "de și în a la că cu din nu pe un o să se care pentru este mai fi sau al lui au după prin ce fost ca sunt dar între până acest această către fără sale"),
        ("tr", "ve bir bu da de için ile olarak daha çok olan gibi kadar sonra ne o ama en ise her değil oldu olduğu var göre ki yeni iki etti tarafından üzerinde karşı bin"),
        ("id", "yang dan di dengan untuk dari ini itu pada dalam tidak akan ke juga oleh adalah telah ada sebagai mereka karena bisa saat lebih tersebut atau kata orang para setelah saya kami"),
        ("sw", "ya na wa kwa ni katika la za kuwa cha hiyo hii huo au kutoka baada watu kama hata huku mwa alisema ambao yake wake lakini sana tu pia"),
        ("so", "ka oo ku iyo in uu waxa ah ee la ay waa soo si ugu aan kale sidoo wuxuu waxaa ayaa ayuu loo kala ayay lagu kaga dalka"),
        ("ha", "da a na ya ta ba su ne ce wa don mai ga cikin shi yi ke wannan sun an cewa daga kuma wani haka inda yan"),
        ("vi", "của và là có được cho trong các những một không với này đã người khi từ đến cũng ra như về tại đó ông theo sẽ để vào năm"),
        ("tl", "ang ng sa na mga at ay si hindi ito para nang kay isang mula ni niya siya ayon nila dahil din sila pa kung naman"),
        ("hr", "je i u na se da za su od s a o ne koji kao što iz će bi ili koja nije sam samo više te ali koje bio po još bila prema nakon"),
        ("sq", "të e në dhe për me një nga që është i ka se u do nuk ai janë më kjo si edhe por kanë ky ishte pas tij deri"),
        ("ca", "de la i que el a en les els un per amb una del al és no es ha més com han però seva aquest aquesta també dels ser entre"),
        ("ku", "û li ku di ji bi de wê ev jî bo her dike nav ya yên ê wî hatin kir bû dibe ye me"),
    ];
}

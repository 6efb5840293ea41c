using System.Globalization;

namespace Cairn.Intake;

/// <summary>Names of months as dates on pages write them, in about thirty languages (in the form that stands beside a day).</summary>
internal static class MonthNames
{
    private const int ShortestCutName = 5; // names of fewer letters are not cut short

    /// <summary>The month's number as digits, or null. A beginning of three letters stands for a name that no month's whole name is.</summary>
    public static string? NumberOf(string word)
    {
        var key = word.TrimEnd('.').ToLowerInvariant();
        for (var month = 0; month < Names.Length; month++)
            if (Names[month].Contains(key, StringComparer.Ordinal)) return Digits(month);
        for (var month = 0; month < Names.Length && key.Length >= 3; month++)
            foreach (var name in Names[month])
                if (name.Length >= ShortestCutName && name.StartsWith(key, StringComparison.Ordinal)) return Digits(month);
        return null;
    }

    private static string Digits(int month) => (month + 1).ToString(CultureInfo.InvariantCulture);

    private static string[] Split(string names) => names.Split(' ').Select(n => n.Replace('_', ' ')).ToArray();

    private static readonly string[][] Names =
    [
        Split("january januar jänner janvier enero gennaio janeiro januari stycznia ocak января січня ledna januára január siječnja ianuarie ιανουαρίου gener januarie jaanuar tammikuuta يناير كانون_الثاني جانفي בינואר जनवरी জানুয়ারি جنوری"),
        Split("february februar feber février fév févr febrero febbraio fevereiro februari lutego şubat февраля лютого února februára február veljače februarie φεβρουαρίου febrer veebruar helmikuuta فبراير شباط فيفري בפברואר फरवरी ফেব্রুয়ারি فروری"),
        Split("march märz mrz mars marzo março maart marca mart marec марта березня března március ožujka martie μαρτίου març märts maaliskuuta maret machi مارس آذار במרץ मार्च মার্চ مارچ"),
        Split("april avril abril aprile kwietnia nisan апреля квітня dubna apríla április travnja aprilie απριλίου aprill huhtikuuta aprili أبريل ابريل نيسان أفريل באפריל अप्रैल এপ্রিল اپریل"),
        Split("may mai mayo maggio maio mei maj maja mayıs мая травня května mája május svibnja μαΐου maig toukokuuta مايو أيار ماي במאי मई মে مئی"),
        Split("june juni juin junio giugno junho czerwca haziran июня червня června júna június lipnja iunie ιουνίου juny juuni kesäkuuta يونيو حزيران جوان ביוני जून জুন جون"),
        Split("july juli juillet julio luglio julho lipca temmuz июля липня července júla július srpnja iulie ιουλίου juliol juuli heinäkuuta julai يوليو تموز جويلية ביולי जुलाई জুলাই جولائی"),
        Split("august août agosto augustus sierpnia ağustos августа серпня srpna augusta augusztus kolovoza αυγούστου agost elokuuta agustus أغسطس اغسطس آب أوت באוגוסט अगस्त আগস্ট اگست"),
        Split("september sept septembre septiembre setiembre settembre setembro września eylül сентября вересня září septembra szeptember rujna septembrie σεπτεμβρίου setembre syyskuuta سبتمبر أيلول בספטמבר सितंबर সেপ্টেম্বর ستمبر"),
        Split("october oktober okt octobre octubre ottobre outubro października ekim октября жовтня října októbra október octombrie οκτωβρίου oktoober lokakuuta أكتوبر اكتوبر تشرين_الأول באוקטובר अक्टूबर অক্টোবর اکتوبر"),
        Split("november novembre noviembre novembro listopada listopadu kasım ноября листопада novembra studenoga noiembrie νοεμβρίου marraskuuta nopember نوفمبر تشرين_الثاني בנובמבר नवंबर নভেম্বর نومبر"),
        Split("december dezember dez décembre déc diciembre dicembre dezembro grudnia aralık декабря грудня prosince decembra prosinca decembrie δεκεμβρίου desembre desember detsember joulukuuta desemba ديسمبر كانون_الأول בדצמבר दिसंबर ডিসেম্বর دسمبر"),
    ];
}

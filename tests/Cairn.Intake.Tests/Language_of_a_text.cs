using Cairn.Model;

namespace Cairn.Intake.Tests;

public sealed class Language_of_a_text
{
    [Theory]
    [InlineData("en", "The army said on Monday that its soldiers had retaken the town and that nine rebels were killed in the fighting.")]
    [InlineData("de", "Die Armee teilte am Montag mit, dass ihre Soldaten die Stadt zurückerobert haben und neun Rebellen bei den Kämpfen getötet wurden.")]
    [InlineData("fr", "L'armée a annoncé lundi que ses soldats ont repris la ville et que neuf rebelles ont été tués dans les combats.")]
    [InlineData("es", "El ejército dijo el lunes que sus soldados han recuperado la ciudad y que nueve rebeldes murieron en los combates.")]
    [InlineData("id", "Tentara mengatakan pada hari Senin bahwa prajurit mereka telah merebut kota itu dan sembilan pemberontak tewas dalam pertempuran.")]
    [InlineData("tr", "Ordu pazartesi günü yaptığı açıklamada askerlerin kenti geri aldığı ve çatışmalarda dokuz isyancı için operasyon olduğu bu olay ile ilgili bir bilgi.")]
    [InlineData("ar", "قال الجيش يوم الاثنين إن جنوده استعادوا المدينة وإن تسعة من المتمردين قتلوا في المعارك")]
    [InlineData("uk", "Армія повідомила в понеділок, що її солдати повернули місто і дев'ять повстанців загинули")]
    [InlineData("ru", "Армия сообщила в понедельник, что её солдаты вернули город и девять повстанцев были убиты")]
    [InlineData("zh", "军队星期一表示，其士兵已夺回该镇，九名叛军在战斗中丧生，另有多人受伤")]
    public void is_told_by_its_words_or_script(string code, string text) => Assert.Equal(code, LanguageFinder.Find(text)?.Code);

    [Theory]
    [InlineData("Aleppo 12:30")]
    [InlineData("Qamishli Hasakah Diyala Mosul Raqqa Idlib Homs Hama Daraa Latakia Tartus Deir Sinjar Afrin")]
    public void is_left_open_when_there_is_too_little(string text) => Assert.Null(LanguageFinder.Find(text));

    [Fact]
    public void other_than_english_is_said()
    {
        var report = Extractor.Extract(new Report { Id = "r", Text = "Die Armee teilte am Montag mit, dass ihre Soldaten die Stadt zurückerobert haben und neun Rebellen getötet wurden." });

        Assert.Equal("de", report.Language);
        Assert.Contains(report.Diagnostics, d => d.Code == IntakeCodes.OtherLanguage);
    }

    [Fact]
    public void found_in_the_words_wins_over_what_a_template_declares() => Assert.Equal("en", Inputs.Extracted(
        "<html lang='de'><body><p>The army said on Monday that its soldiers had retaken the town and that nine rebels were killed in the fighting.</p></body></html>").Language);
}

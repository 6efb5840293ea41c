using System.Collections.Frozen;
using System.Globalization;

namespace Cairn.Places;

/// <summary>
/// Middles of countries in whole or half degrees, as the World Factbook (public domain) gives them. A country without one stands at the middle of its
/// largest shape.
/// </summary>
internal static class CountryPoints
{
    private const string Table =
        "AF 33 65,AL 41 20,DZ 28 3,AD 42.5 1.5,AO -12.5 18.5,AG 17.05 -61.8,AR -34 -64,AM 40 45,AU -27 133,AT 47.33 13.33,AZ 40.5 47.5,BS 24.25 -76,BH 26 50.55,BD 24 90,BB 13.17 -59.53,BY 53 28,BE 50.83 4,BZ 17.25 -88.75,BJ 9.5 2.25,"
        + "BT 27.5 90.5,BO -17 -65,BA 44 18,BW -22 24,BR -10 -55,BN 4.5 114.67,BG 43 25,BF 13 -2,BI -3.5 30,KH 13 105,CM 6 12,CA 60 -95,CV 16 -24,CF 7 21,TD 15 19,CL -30 -71,CN 35 105,CO 4 -72,KM -12.17 44.25,CG -1 15,CD 0 25,CR 10 -84,CI 8 -5,"
        + "HR 45.17 15.5,CU 21.5 -80,CY 35 33,CZ 49.75 15.5,DK 56 10,DJ 11.5 43,DM 15.42 -61.33,DO 19 -70.67,EC -2 -77.5,EG 27 30,SV 13.83 -88.92,GQ 2 10,ER 15 39,EE 59 26,SZ -26.5 31.5,ET 8 38,FJ -18 175,FI 64 26,FR 46 2,GA -1 11.75,GM 13.47 -16.57,"
        + "GE 42 43.5,DE 51 9,GH 8 -2,GR 39 22,GL 72 -40,GD 12.12 -61.67,GT 15.5 -90.25,GN 11 -10,GW 12 -15,GY 5 -59,HT 19 -72.42,HN 15 -86.5,HK 22.25 114.17,HU 47 20,IS 65 -18,IN 20 77,ID -5 120,IR 32 53,IQ 33 44,IE 53 -8,IL 31.5 34.75,IT 42.83 12.83,"
        + "JM 18.25 -77.5,JP 36 138,JO 31 36,KZ 48 68,KE 1 38,KI 1.42 173,KP 40 127,KR 37 127.5,XK 42.58 21,KW 29.5 45.75,KG 41 75,LA 18 105,LV 57 25,LB 33.83 35.83,LS -29.5 28.5,LR 6.5 -9.5,LY 25 17,LI 47.27 9.53,LT 56 24,LU 49.75 6.17,MO 22.17 113.55,"
        + "MG -20 47,MW -13.5 34,MY 2.5 112.5,MV 3.25 73,ML 17 -4,MT 35.83 14.58,MH 9 168,MR 20 -12,MU -20.28 57.55,MX 23 -102,FM 6.92 158.25,MD 47 29,MC 43.73 7.4,MN 46 105,ME 42.5 19.3,MA 32 -5,MZ -18.25 35,MM 22 98,NA -22 17,NR -0.53 166.92,NP 28 84,"
        + "NL 52.5 5.75,NZ -41 174,NI 13 -85,NE 16 8,NG 10 8,MK 41.83 22,NO 62 10,OM 21 57,PK 30 70,PW 7.5 134.5,PS 31.9 35.2,PA 9 -80,PG -6 147,PY -23 -58,PE -10 -76,PH 13 122,PL 52 20,PT 39.5 -8,PR 18.25 -66.5,QA 25.5 51.25,RO 46 25,RU 60 100,RW -2 30,"
        + "KN 17.33 -62.75,LC 13.88 -60.97,VC 13.25 -61.2,WS -13.58 -172.33,SM 43.77 12.42,ST 1 7,SA 25 45,SN 14 -14,RS 44 21,SC -4.58 55.67,SL 8.5 -11.5,SG 1.37 103.8,SK 48.67 19.5,SI 46.12 14.82,SB -8 159,SO 10 49,ZA -29 24,SS 8 30,ES 40 -4,LK 7 81,"
        + "SD 15 30,SR 4 -56,SE 62 15,CH 47 8,SY 35 38,TW 23.5 121,TJ 39 71,TZ -6 35,TH 15 100,TL -8.83 125.92,TG 8 1.17,TO -20 -175,TT 11 -61,TN 34 9,TR 39 35,TM 40 60,TV -8 178,UG 1 32,UA 49 32,AE 24 54,GB 54 -2,US 39.5 -98.5,UY -33 -56,UZ 41 64,"
        + "VU -16 167,VA 41.9 12.45,VE 8 -66,VN 16.17 107.83,EH 24.5 -13,YE 15 48,ZM -15 30,ZW -20 30";

    private static readonly FrozenDictionary<string, (double Lat, double Lon)> ByAlpha2 = Table.Split(',').Select(e => e.Split(' '))
        .ToFrozenDictionary(f => f[0], f => (double.Parse(f[1], CultureInfo.InvariantCulture), double.Parse(f[2], CultureInfo.InvariantCulture)), StringComparer.Ordinal);

    /// <summary>The point of a country, or null.</summary>
    public static (double Lat, double Lon)? Of(string alpha2) => ByAlpha2.TryGetValue(alpha2, out var point) ? point : null;
}

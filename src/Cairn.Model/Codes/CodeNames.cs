using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Cairn.Model;

/// <summary>The contract's name of a code (<c>armed_assault</c>) and back.</summary>
public static class CodeNames
{
    /// <summary>The snake_case name of an enum member, as in the contract's JSON.</summary>
    public static string Name<TEnum>(TEnum value) where TEnum : struct, Enum =>
        Names<TEnum>.ByValue[Unsafe.SizeOf<TEnum>() == 1 ? Unsafe.As<TEnum, byte>(ref value) : Unsafe.As<TEnum, int>(ref value)];

    /// <summary>Finds an enum member by its snake_case name.</summary>
    /// <returns>False when the contract has no such code.</returns>
    public static bool TryParse<TEnum>(string? name, out TEnum value) where TEnum : struct, Enum
    {
        value = default;
        var at = name is null ? -1 : Array.IndexOf(Names<TEnum>.ByValue, name);
        if (at < 0) return false;
        if (Unsafe.SizeOf<TEnum>() == 1) Unsafe.As<TEnum, byte>(ref value) = (byte)at;
        else Unsafe.As<TEnum, int>(ref value) = at;
        return true;
    }

    // An array rather than a dictionary: one of enums is machinery that the runtime makes anew for each enum at the start.
    private static class Names<TEnum> where TEnum : struct, Enum
    {
        public static readonly string[] ByValue = Make();

        private static string[] Make()
        {
            var type = typeof(TEnum);
            var names = Enum.GetNames(type);
            var values = Enum.GetValuesAsUnderlyingType(type);
            for (var i = 0; i < names.Length; i++)
            {
                if (Convert.ToInt32(values.GetValue(i), System.Globalization.CultureInfo.InvariantCulture) != i) throw new InvalidOperationException($"the members of {type.Name} do not count from zero");
                names[i] = JsonNamingPolicy.SnakeCaseLower.ConvertName(names[i]);
            }

            return names;
        }
    }
}

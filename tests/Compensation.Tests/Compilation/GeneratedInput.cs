using System.Globalization;

namespace Compensation.Tests.Compilation;

/// <summary>An input of a generated pack: how it is declared, and how claims state it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Declaration">What stands behind the name in the pack.</param>
/// <param name="Presence">What becomes of a claim without it.</param>
/// <param name="Value">A value as JSON; far from what is usual when the second argument is true.</param>
internal sealed record GeneratedInput(string Name, string Declaration, InputPresence Presence, Func<Random, bool, string> Value)
{
    public bool IsNumber { get; private init; }

    public bool IsList => Declaration.StartsWith("{ type: list", StringComparison.Ordinal);

    public bool IsRequired => Presence == InputPresence.Required;

    public static GeneratedInput Truth(string name, InputPresence presence) =>
        Of(name, "type: boolean", "false", presence, (random, _) => random.Next(2) == 0 ? "true" : "false");

    public static GeneratedInput Word(string name, string[] values, InputPresence presence) => Of(
        name, $"type: string, values: [ {string.Join(", ", values)} ]", values[0], presence, (random, _) => $"\"{values[random.Next(values.Length)]}\"");

    public static GeneratedInput Text(string name, InputPresence presence) => Of(
        name, "type: string", "none", presence, (random, _) => new[] { "\"abc\"", "\"\"", "\"é\u4e2d\ud83d\ude00\"", "\"a b\"", "\"\\u0041\\n\"", "\"<&'>\u007f\"" }[random.Next(6)]);

    public static GeneratedInput Date(string name, InputPresence presence) => Of(name, "type: date", "2024-05-06", presence, (random, isExtreme) =>
        isExtreme && random.Next(4) == 0 ? new[] { "\"0001-01-01\"", "\"9999-12-31\"", "\"2019-12-31\"", "\"2031-01-01\"" }[random.Next(4)]
        : new DateOnly(2023, 1, 1).AddDays(random.Next(900)).ToString("\\\"yyyy-MM-dd\\\"", CultureInfo.InvariantCulture));

    public static GeneratedInput Moment(string name, InputPresence presence) => Of(
        name, "type: date and time", "2024-05-06T07:08:09", presence, (random, _) => new[] { "\"2024-05-06T07:08:09\"", "\"2024-05-06T07:08:09Z\"", "\"2023-12-31T23:59:59.5+02:00\"" }[random.Next(3)]);

    public static GeneratedInput Numbers(string name, InputPresence presence) => Of(
        name, "type: list, of: number", "[]", presence, (random, isExtreme) => List(random, () => NumberOf(random, 2, isExtreme && random.Next(4) == 0)));

    public static GeneratedInput Records(string name, InputPresence presence) => Of(
        name, "type: list, of: { price: number, proof: boolean }", "[]", presence,
        (random, isExtreme) => List(random, () => $"{{\"price\":{NumberOf(random, 2, isExtreme && random.Next(4) == 0)},\"proof\":{(random.Next(2) == 0 ? "true" : "false")}}}"));

    public static GeneratedInput Number(string name, int? digits, int? min, int? max, InputPresence presence)
    {
        var bounds = (digits is null ? "" : $", digits: {digits}") + (min is null ? "" : $", min: {min}") + (max is null ? "" : $", max: {max}");
        return Of(name, $"type: number{bounds}", "3", presence, (random, isExtreme) => NumberOf(random, digits ?? 4, isExtreme && random.Next(3) == 0, max ?? 200_000)) with { IsNumber = true };
    }

    private static GeneratedInput Of(string name, string type, string @default, InputPresence presence, Func<Random, bool, string> value) => new(
        name,
        $"{{ {type}{presence switch { InputPresence.Default => $", default: {@default}", InputPresence.Optional => ", optional: true", _ => "" }} }}",
        presence, value);

    private static string List(Random random, Func<string> item) => $"[{string.Join(",", Enumerable.Range(0, random.Next(6) / 2).Select(_ => item()))}]";

    private static string NumberOf(Random random, int digits, bool isExtreme, int most = 200_000)
    {
        if (isExtreme)
        {
            return new[]
            {
                "90000000000000000", "900000000000000000", "9223372036854775807", "-9223372036854775808", "9223372036854775808", "92233720368547758.07", "-1", "-0.01",
                "79228162514264337593543950335", "1e2", "1E-2", "3037000500", "3037000499.99", "999999999999999999", "0.000000001", "-0", "1.50000000000", "1000000.5",
            }[random.Next(18)];
        }

        var places = random.Next(Math.Min(digits, 3) + 1);
        var value = random.Next(random.Next(3) switch { 0 => 12, 1 => Math.Min(most, 1_000), _ => Math.Min(most, 200_000) });
        return (value / (decimal)Math.Pow(10, places)).ToString(CultureInfo.InvariantCulture);
    }
}

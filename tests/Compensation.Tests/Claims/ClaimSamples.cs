using FsCheck;
using FsCheck.Fluent;

namespace Compensation.Tests.Claims;

/// <summary>Claims of any shape that JSON can say.</summary>
internal static class ClaimSamples
{
    public static Gen<string> Names { get; } = Gen.Elements("a", "price", "items", "停机", "x y", "quote\"d", "back\\slash", "emoji😀", "line\nbreak", "tab\t", "\u0001", "İ");

    public static Gen<decimal> Numbers { get; } = Gen.OneOf(
        ArbMap.Default.GeneratorFor<decimal>(),
        Gen.Choose(-100_000, 100_000).Select(value => value / 100m),
        Gen.Elements(0m, -0.00m, decimal.MaxValue, decimal.MinValue, 0.0000000000000000000000000001m, 250.00m));

    public static Gen<object?> Values { get; } = ValuesOf(3);

    public static Gen<Claim> Claims { get; } =
        from id in Names
        from pack in OrNull(Names)
        from claimant in OrNull(Names)
        from choose in MapOf(Names)
        from facts in MapOf(Values)
        select new Claim(id, facts) { Pack = pack, Claimant = claimant, Choose = choose };

    public static Gen<T?> OrNull<T>(Gen<T> values)
        where T : class => Gen.OneOf(Gen.Constant<T?>(null), values.Select(value => (T?)value));

    public static Gen<Dictionary<string, T>> MapOf<T>(Gen<T> values) =>
        from size in Gen.Choose(0, 4)
        from names in Names.ArrayOf(size)
        from items in values.ArrayOf(size)
        select names.Zip(items).DistinctBy(entry => entry.First).ToDictionary(entry => entry.First, entry => entry.Second);

    private static Gen<object?> ValuesOf(int depth)
    {
        var simple = Gen.OneOf(
            Gen.Constant<object?>(null),
            Names.Select(text => (object?)text),
            Numbers.Select(number => (object?)number),
            Gen.Elements<object?>(true, false, "2025-06-02", "2025-06-02T10:00:00+02:00", "1e5", ""));
        return depth == 0
            ? simple
            : Gen.OneOf(
                simple,
                simple,
                Gen.Choose(0, 3).SelectMany(size => ValuesOf(depth - 1).ArrayOf(size)).Select(list => (object?)list),
                MapOf(ValuesOf(depth - 1)).Select(map => (object?)map));
    }
}

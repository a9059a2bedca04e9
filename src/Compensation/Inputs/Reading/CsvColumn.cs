namespace Compensation.Inputs.Reading;

/// <summary>A column of a CSV file of claims.</summary>
/// <param name="Name">The name in the header line, without spaces around it.</param>
/// <param name="Kind">What its cells are.</param>
/// <param name="Path">The names a fact lies under (<c>seat</c>, <c>row</c> for <c>seat.row</c>), or the name of the choice.</param>
internal sealed record CsvColumn(string Name, CsvColumnKind Kind, string[] Path)
{
    private const string ChoicePrefix = "choose.";

    public static CsvColumn Of(string name) => name switch
    {
        "id" => new(name, CsvColumnKind.Id, []),
        "pack" => new(name, CsvColumnKind.Pack, []),
        "claimant" => new(name, CsvColumnKind.Claimant, []),
        _ when name.StartsWith(ChoicePrefix, StringComparison.Ordinal) => new(name, CsvColumnKind.Choice, [name[ChoicePrefix.Length..]]),
        _ => new(name, CsvColumnKind.Fact, name.Split('.', StringSplitOptions.TrimEntries)),
    };
}

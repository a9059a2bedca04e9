namespace Compensation.Inputs.Reading;

/// <summary>What the cells of a column are.</summary>
internal enum CsvColumnKind
{
    Id,
    Pack,
    Claimant,
    Choice,
    Fact,
}

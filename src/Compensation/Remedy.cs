using System.Collections.ObjectModel;

namespace Compensation;

/// <summary>One line of an offer: what is given. Amounts are in the offer's currency.</summary>
public sealed class Remedy
{
    private decimal? _value;
    private bool _isUnknown;
    private IReadOnlyList<RemedyPart> _parts = [];

    /// <summary>The id of the remedy in the pack.</summary>
    public required string Id { get; init; }

    /// <summary>What is given.</summary>
    public required RemedyForm Form { get; init; }

    /// <summary>The name of the choice it is an alternative of; null when there is nothing to choose.</summary>
    public string? Choice { get; init; }

    /// <summary>The value after the limits; null when the line has none (an apology), or when <see cref="IsUnknown"/>.</summary>
    public decimal? Value
    {
        get => _value;
        init => _value = value;
    }

    /// <summary>The line has a value and it could not be worked out. In JSON <c>"value":null</c> is written, not left out.</summary>
    public bool IsUnknown
    {
        get => _isUnknown;
        init => _isUnknown = value;
    }

    /// <summary>The band, for an award left to judgement.</summary>
    public AmountRange? Range { get; init; }

    /// <summary>Which loss takes how much of the value.</summary>
    public IReadOnlyList<RemedyPart> Parts
    {
        get => _parts;
        init => _parts = value;
    }

    /// <summary>What goods or service are counted in.</summary>
    public Units? Units { get; init; }

    /// <summary>How long it can be taken up.</summary>
    public Validity? Valid { get; init; }

    /// <summary>The level of an apology, such as <c>executive</c>.</summary>
    public string? Level { get; init; }

    /// <summary>What is given, in words by language tag; filled when texts were asked for.</summary>
    public IReadOnlyDictionary<string, string> What { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>The claimant's right it answers, such as <c>redress</c>.</summary>
    public string? Right { get; init; }

    /// <summary>The sources that the line rests on.</summary>
    public Grounds Grounds { get; init; } = Grounds.None;

    /// <summary>Values published with the line, by name.</summary>
    public IReadOnlyDictionary<string, object?> Figures { get; init; } = ReadOnlyDictionary<string, object?>.Empty;

    /// <summary>The same remedy, with another value.</summary>
    internal Remedy With(decimal? value, bool isUnknown, IReadOnlyList<RemedyPart> parts)
    {
        var remedy = (Remedy)MemberwiseClone();
        (remedy._value, remedy._isUnknown, remedy._parts) = (value, isUnknown, parts);
        return remedy;
    }
}

using System.Collections.ObjectModel;

namespace Compensation;

/// <summary>One loss that the claim shows, classified and assessed. Amounts are in the offer's currency.</summary>
public sealed class Loss
{
    private readonly string? _rule;
    private decimal? _amount;
    private bool _isUnknown;

    /// <summary>The id: the rule's, or <c>damaged[2]</c> for the second item of a rule with <c>each</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The id of the loss rule; the same as <see cref="Id"/> unless the rule makes a loss for each item.</summary>
    public string Rule
    {
        get => _rule ?? Id;
        init => _rule = value;
    }

    /// <summary>What was lost.</summary>
    public required LossType Type { get; init; }

    /// <summary>The pack's own word for it, such as <c>loss of service</c>.</summary>
    public string? Kind { get; init; }

    /// <summary>The amount; null when the loss is not put in money, or when <see cref="IsUnknown"/>.</summary>
    public decimal? Amount
    {
        get => _amount;
        init => _amount = value;
    }

    /// <summary>The rule has an amount and it could not be worked out. In JSON <c>"amount":null</c> is written, not left out.</summary>
    public bool IsUnknown
    {
        get => _isUnknown;
        init => _isUnknown = value;
    }

    /// <summary>The band, for an award left to judgement.</summary>
    public AmountRange? Range { get; init; }

    /// <summary>How it was assessed, such as <c>market price</c> or <c>statutory</c>.</summary>
    public string? Method { get; init; }

    /// <summary>The claimant's right that was touched, such as <c>redress</c>.</summary>
    public string? Right { get; init; }

    /// <summary>The sources that the loss rests on.</summary>
    public Grounds Grounds { get; init; } = Grounds.None;

    /// <summary>Values published with the loss, by name.</summary>
    public IReadOnlyDictionary<string, object?> Figures { get; init; } = ReadOnlyDictionary<string, object?>.Empty;

    /// <summary>The same loss, with another amount.</summary>
    internal Loss With(decimal? amount, bool isUnknown)
    {
        var loss = (Loss)MemberwiseClone();
        (loss._amount, loss._isUnknown) = (amount, isUnknown);
        return loss;
    }
}

namespace Compensation;

/// <summary>Calculates offers by one pack.</summary>
public sealed class Calculator
{
    internal Calculator(RulePack pack)
    {
        Pack = pack;
    }

    /// <summary>The pack it calculates by.</summary>
    public RulePack Pack { get; }
}

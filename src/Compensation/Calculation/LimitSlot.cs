namespace Compensation.Calculation;

/// <summary>A limit that changed something, or what it changed of one line.</summary>
/// <typeparam name="TMoney">A decimal, or whole units of money.</typeparam>
internal struct LimitSlot<TMoney>
{
    /// <summary>The place of the limit among the limit rules; of a line its place among the lines.</summary>
    public int Of;

    public TMoney Before;

    public TMoney After;

    /// <summary>Of a limit: how many of the slots after it are its lines.</summary>
    public int Lines;
}

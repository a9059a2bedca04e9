namespace Compensation.Compilation;

/// <summary>A limit that changed something, or what it changed of one line.</summary>
internal struct LimitSlot
{
    /// <summary>The place of the limit among the limit rules; of a line its place among the lines.</summary>
    public int Of;

    public long Before;

    public long After;

    /// <summary>Of a limit: how many of the slots after it are its lines.</summary>
    public int Lines;
}

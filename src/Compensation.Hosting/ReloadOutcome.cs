namespace Compensation.Hosting;

/// <summary>What came of reading the packs.</summary>
public enum ReloadOutcome
{
    /// <summary>A new catalog is in force.</summary>
    Published,

    /// <summary>The files hold what is in force already.</summary>
    Unchanged,

    /// <summary>The packs have errors, or could not be read; the last good catalog stays in force.</summary>
    Failed,
}

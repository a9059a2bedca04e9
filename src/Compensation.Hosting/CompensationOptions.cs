namespace Compensation.Hosting;

/// <summary>
/// Where a host's rule packs are, and how they are watched. Read once, when the host starts: what changes later are the packs, not these.
/// </summary>
public sealed class CompensationOptions
{
    /// <summary>
    /// The files and folders that hold the packs; folders with all below them. A relative path starts at the host's content root, or, where
    /// there is no host, at the current folder.
    /// </summary>
    public IList<string> Packs { get; } = [];

    /// <summary>Whether a change of the files is taken up while the program runs. The default is <see langword="true"/>.</summary>
    public bool ReloadOnChange { get; set; } = true;

    /// <summary>
    /// How long the files must be quiet before they are read again, so that an editor that saves in several steps is not caught between two:
    /// 0 to 60 seconds. The default is 250 milliseconds.
    /// </summary>
    public TimeSpan ReloadDelay { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>
    /// Whether the files are compared every <see cref="PollInterval"/> instead of waiting for the system to tell of a change; for network
    /// shares and containers where it does not. The default is <see langword="false"/>.
    /// </summary>
    public bool UsePolling { get; set; }

    /// <summary>
    /// How often the files are compared when <see cref="UsePolling"/> is set, a folder can't be watched, or the last reload failed:
    /// 10 milliseconds to 1 day. The default is 5 seconds.
    /// </summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Adds files and folders to <see cref="Packs"/>.</summary>
    /// <returns>The same options, for the next call.</returns>
    public CompensationOptions AddPacks(params IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        foreach (var path in paths)
        {
            Packs.Add(path);
        }

        return this;
    }
}

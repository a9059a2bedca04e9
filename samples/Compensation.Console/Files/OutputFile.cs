namespace Compensation.Cli.Files;

/// <summary>
/// A file that is whole or not there: it is written under another name beside it, and named when it is finished. Disposing of it before
/// leaves what was there before. A device or a pipe is written to as it is.
/// </summary>
internal sealed class OutputFile : IDisposable
{
    private const string Unfinished = ".partial";

    private readonly string _path;
    private readonly string? _temporary;
    private readonly FileStream _stream;
    private bool _isFinished;

    private OutputFile(string path)
    {
        _path = path;
        var target = TargetOf(path);
        if (IsDevice(target))
        {
            _stream = new FileStream(target, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            return;
        }

        _path = target;
        _temporary = target + Unfinished;
        _stream = new FileStream(_temporary, FileMode.Create, FileAccess.Write, FileShare.None);
    }

    /// <summary>Begins a file.</summary>
    /// <exception cref="CommandFailure">It cannot be written; the failure says why.</exception>
    public static OutputFile Create(string path)
    {
        if (Directory.Exists(path))
        {
            throw new CommandFailure(ConsoleDiagnostics.IsFolder.In(null, path));
        }

        return Guard(path, () => new OutputFile(path));
    }

    /// <exception cref="CommandFailure">The disk is full, or gone.</exception>
    public void Write(ReadOnlyMemory<byte> bytes) => Guard(_path, () =>
    {
        _stream.Write(bytes.Span);
        return true;
    });

    /// <summary>Gives the file its name.</summary>
    /// <exception cref="CommandFailure">It cannot be written to its end.</exception>
    public void Finish() => Guard(_path, () =>
    {
        _stream.Flush(flushToDisk: _temporary is not null);
        _stream.Dispose();
        if (_temporary is not null)
        {
            File.Move(_temporary, _path, overwrite: true);
        }

        return _isFinished = true;
    });

    public void Dispose()
    {
        if (_isFinished)
        {
            return;
        }

        try
        {
            _stream.Dispose();
        }
        catch (IOException)
        {
            // What could not be written is not wanted any more, and the failure has been told.
        }

        if (_temporary is not null)
        {
            File.Delete(_temporary);
        }
    }

    /// <summary>The file that two names may both lead to.</summary>
    public static string TargetOf(string path) =>
        new FileInfo(path) is { LinkTarget: not null } link ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName : Path.GetFullPath(path);

    // Renaming a file over a device would replace the device.
    private static bool IsDevice(string path) =>
        path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal)
        || (File.Exists(path) && (File.GetAttributes(path) & FileAttributes.Device) != 0);

    private static T Guard<T>(string path, Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new CommandFailure(ConsoleDiagnostics.CannotWrite.In(null, path, Reason(e)));
        }
    }

    private static string Reason(Exception exception) => exception switch
    {
        DirectoryNotFoundException => "there is no such folder",
        UnauthorizedAccessException => "access is denied",
        _ => exception.Message,
    };
}

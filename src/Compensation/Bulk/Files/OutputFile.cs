namespace Compensation.Bulk.Files;

/// <summary>
/// A file that is whole or not there: it is written under another name beside it, and named when it is finished. Disposing of it before leaves what was there before. A device or a pipe is
/// written to as it is.
/// </summary>
internal sealed class OutputFile : IDisposable
{
    private const string Unfinished = ".partial";

    private readonly string _path;
    private readonly string? _temporary;
    private readonly FileStream _stream;
    private bool _isKept;

    private OutputFile(string path)
    {
        _path = TargetOf(path);
        if (IsDevice(_path))
        {
            _stream = new FileStream(_path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
            return;
        }

        // What another run has written is not lost before this one may write: nobody else has the file open.
        _temporary = _path + Unfinished;
        _stream = new FileStream(_temporary, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, bufferSize: 0);
    }

    /// <summary>The bytes written.</summary>
    public long Length { get; private set; }

    /// <summary>Opens what is to become a file, without a change to what is left of another run.</summary>
    /// <param name="path">The name of the file when it is finished.</param>
    /// <param name="isKept">Whether what is left of another run stays when this one fails.</param>
    /// <exception cref="CompensationException">It cannot be written; the exception says why.</exception>
    public static OutputFile Open(string path, bool isKept = false)
    {
        if (Directory.Exists(path))
        {
            throw new CompensationException([BulkDiagnostics.IsFolder.In(null, path)]);
        }

        return Guard(path, () => new OutputFile(path) { _isKept = isKept });
    }

    /// <summary>Begins a file.</summary>
    /// <exception cref="CompensationException">It cannot be written; the exception says why.</exception>
    public static OutputFile Create(string path)
    {
        var file = Open(path);
        file.Begin();
        return file;
    }

    /// <summary>Begins from nothing.</summary>
    public void Begin()
    {
        if (_temporary is not null)
        {
            _stream.SetLength(0);
        }
    }

    /// <summary>Goes on behind the first bytes of what is left of another run.</summary>
    /// <exception cref="CompensationException">There are fewer.</exception>
    public void Continue(long length)
    {
        if (_stream.Length < length)
        {
            _isKept = _stream.Length > 0;
            throw new CompensationException([BulkDiagnostics.PartLost.In(null, _temporary, _stream.Length, length)]);
        }

        Guard(_path, () =>
        {
            _stream.SetLength(length);
            return _stream.Position = length;
        });
        Length = length;
    }

    /// <exception cref="CompensationException">The disk is full, or gone.</exception>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        try
        {
            _stream.Write(bytes);
        }
        catch (Exception e) when (IsOfFile(e))
        {
            throw CannotWrite(_path, e);
        }

        Length += bytes.Length;
    }

    /// <summary>Sees that what is written is on the disk.</summary>
    /// <exception cref="CompensationException">It cannot be written to its end.</exception>
    public void Flush() => Guard(_path, () =>
    {
        _stream.Flush(flushToDisk: _temporary is not null);
        return true;
    });

    /// <summary>Leaves what is written where it is, so that another run can go on with it.</summary>
    public void Keep() => _isKept = true;

    /// <summary>Gives the file its name.</summary>
    /// <exception cref="CompensationException">It cannot be written to its end.</exception>
    public void Finish()
    {
        Flush();
        Guard(_path, () =>
        {
            _stream.Dispose();
            if (_temporary is not null)
            {
                File.Move(_temporary, _path, overwrite: true);
            }

            return _isKept = true;
        });
    }

    /// <summary>Names a file that another run has written to its end, unless that has been done.</summary>
    /// <exception cref="CompensationException">Neither is it there, nor the whole of what was written.</exception>
    public static void Finish(string path, long length)
    {
        var target = TargetOf(path);
        if (!File.Exists(target + Unfinished) && new FileInfo(target) is { Exists: true } file && file.Length == length)
        {
            return;
        }

        using var unfinished = Open(path, isKept: true);
        unfinished.Continue(length);
        unfinished.Finish();
    }

    public void Dispose()
    {
        try
        {
            _stream.Dispose();
        }
        catch (IOException)
        {
            // What could not be written is not wanted any more, and the failure has been told.
        }

        if (_temporary is not null && !_isKept)
        {
            File.Delete(_temporary);
        }
    }

    /// <summary>The file that two names may both lead to.</summary>
    public static string TargetOf(string path) =>
        new FileInfo(path) is { LinkTarget: not null } link ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName : Path.GetFullPath(path);

    /// <summary>Whether a name leads to a device or a pipe: renaming a file over it would replace it.</summary>
    public static bool IsDevice(string path) =>
        path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal)
        || (File.Exists(path) && (File.GetAttributes(path) & FileAttributes.Device) != 0);

    /// <summary>The file in which an output is before it is finished.</summary>
    public static string UnfinishedOf(string path) => TargetOf(path) + Unfinished;

    private static T Guard<T>(string path, Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception e) when (IsOfFile(e))
        {
            throw CannotWrite(path, e);
        }
    }

    private static bool IsOfFile(Exception exception) => exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    private static CompensationException CannotWrite(string path, Exception exception) => new([BulkDiagnostics.CannotWrite.In(null, path, exception switch
    {
        DirectoryNotFoundException => "there is no such folder",
        UnauthorizedAccessException => "access is denied",
        _ => exception.Message,
    })]);
}

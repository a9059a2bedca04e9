namespace Compensation.Cli.Files;

/// <summary>Files that a command reads.</summary>
internal static class InputFile
{
    /// <summary>Opens a file from its beginning.</summary>
    /// <exception cref="CommandFailure">It cannot be read; the failure says why.</exception>
    public static FileStream Open(string path)
    {
        if (Directory.Exists(path))
        {
            throw new CommandFailure(ConsoleDiagnostics.IsFolder.In(null, path));
        }

        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CommandFailure(ConsoleDiagnostics.Missing.In(null, path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new CommandFailure(ConsoleDiagnostics.Unreadable.In(null, path, e.Message));
        }
    }
}

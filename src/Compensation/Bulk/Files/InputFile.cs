namespace Compensation.Bulk.Files;

/// <summary>Files that are read.</summary>
internal static class InputFile
{
    /// <summary>Opens a file from its beginning.</summary>
    /// <exception cref="CompensationException">It cannot be read; the exception says why.</exception>
    public static FileStream Open(string path)
    {
        if (Directory.Exists(path))
        {
            throw new CompensationException([BulkDiagnostics.IsFolder.In(null, path)]);
        }

        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CompensationException([BulkDiagnostics.Missing.In(null, path)]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new CompensationException([BulkDiagnostics.Unreadable.In(null, path, e.Message)]);
        }
    }
}

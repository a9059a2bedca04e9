namespace Compensation;

/// <summary>The encoding of the claims of a bulk run. What is written is UTF-8 always.</summary>
public enum BulkEncoding
{
    /// <summary>UTF-8, with or without a byte order mark.</summary>
    Utf8,

    /// <summary>GB 18030, and so GBK and GB 2312.</summary>
    Gb18030,
}

namespace Compensation.Benchmarks.Goodwill.Files;

internal enum HandApology : byte
{
    None,
    Email,
    Letter,
    Manager,
    Executive,
}

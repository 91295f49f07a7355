namespace Fazhi.Commands;

/// <summary>Exit codes of every command.</summary>
internal static class ExitCodes
{
    public const int Done = 0;

    public const int Refused = 1;

    public const int WrongUse = 2;

    public const int Integrity = 3;

    public const int ReportStopped = 4;

    public const int Fault = 70;
}

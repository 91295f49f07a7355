namespace Fazhi.Kernel.Procedures;

/// <summary>A record with a statutory procedure, as the engine sees it.</summary>
public interface IMatter
{
    /// <summary>Name of the stage it stands in; null before the first step.</summary>
    string? Stage { get; }

    /// <summary>Date in law of the last step; null before the first.</summary>
    DateOnly? LastStepOn { get; }

    /// <summary>Version of the procedure it runs under; null before the first step.</summary>
    string? ProcedureVersion { get; }

    /// <summary>The day on which it last entered a stage; null when it never did.</summary>
    DateOnly? EnteredOn(string stage);
}

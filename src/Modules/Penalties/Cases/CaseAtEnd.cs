namespace Fazhi.Penalties;

/// <summary>What is loaded to close a case: its papers, and the measures still in force.</summary>
internal sealed record CaseAtEnd(CasePaper[] Papers, IReadOnlyList<string> Held);

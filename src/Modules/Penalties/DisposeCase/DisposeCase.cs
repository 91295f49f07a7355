using Fazhi.Data.Retention;

namespace Fazhi.Penalties;

/// <summary>销毁案卷 — destroys the content of a case under an approved 销毁清单.</summary>
internal sealed class DisposeCase : DisposeRecord<PenaltyCase>
{
    public const string Act = "penalties.dispose-case";

    public override string Name => Act;
}

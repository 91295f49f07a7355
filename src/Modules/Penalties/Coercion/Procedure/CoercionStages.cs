using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties.Coercion;

/// <summary>Stages of a coercive measure.</summary>
internal static class CoercionStages
{
    public static readonly Stage Proposed = new("proposed", "拟采取");
    public static readonly Stage Approved = new("approved", "批准");
    public static readonly Stage Applied = new("applied", "实施");
    public static readonly Stage Extended = new("extended", "延长") { IsAside = true };
    public static readonly Stage Released = new("released", "解除") { IsFinal = true };
    public static readonly Stage Disposed = new("disposed", "处理") { IsFinal = true, IsAside = true };
    public static readonly Stage Transferred = new("transferred", "移送") { IsFinal = true, IsAside = true };
    public static readonly Stage NotTaken = new("not_taken", "不予采取") { IsFinal = true, IsAside = true };

    /// <summary>The stages in which something is held.</summary>
    public static readonly Stage[] WhileHeld = [Applied, Extended];
}

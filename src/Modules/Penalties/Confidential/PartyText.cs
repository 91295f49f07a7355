using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Fazhi.Kernel.Identifiers;
using Fazhi.Kernel.Procedures;
using Fazhi.Penalties.Coercion;

namespace Fazhi.Penalties;

/// <summary>
/// Keeps identity numbers out of what is written about a citizen: findings and opinions go in clear into the record, its
/// changes and its papers, so a number there would undo its sealing.
/// </summary>
internal static class PartyText
{
    // A character written as \u5F20 before a number would hide where the number begins.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IEnumerable<Unmet> Check(object input)
    {
        var written = JsonSerializer.SerializeToNode(input, input.GetType(), Plain)!.AsObject();
        written.Remove(nameof(ClueDraft.Reporter));
        foreach (var part in new[] { written, written[nameof(UrgentMeasureDraft.Measure)] as JsonObject })
            (part?[nameof(CaseDraft.Party)] as JsonObject)?.Remove(nameof(PartyDraft.Code));
        if (Masking.HoldsCitizenId(written.ToJsonString(Plain)))
            yield return new Unmet(
                null,
                "文字里有公民身份号码。请删去：当事人的号码填在当事人的“证件号码”里，由系统加密存放并印在送达文书上；"
                + "其他人的号码留在笔录原件里。");
    }
}

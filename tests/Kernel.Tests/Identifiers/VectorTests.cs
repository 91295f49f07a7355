using Fazhi.Kernel.Identifiers;
using Fazhi.Kernel.Reading;

namespace Fazhi.Kernel.Tests.Identifiers;

/// <summary>Known good and bad identifiers.</summary>
public sealed class VectorTests
{
    [Theory(DisplayName = "标识符样例逐个判定")]
    [InlineData("uscc", "91110000600037341L", "valid")]
    [InlineData("uscc", "A1110000600037341L", "invalid")]
    [InlineData("uscc", "91320105780688132K", "valid")]
    [InlineData("uscc", "91230500MA1B3N1N2M", "valid")]
    [InlineData("uscc", "91330212066604667N", "valid")]
    [InlineData("uscc", "91330200561262545U", "valid")]
    [InlineData("uscc", "1133022500296433XT", "valid")]
    [InlineData("uscc", "11230500001755309F", "valid")]
    [InlineData("uscc", "11500242322384326D", "valid")]
    [InlineData("uscc", "12331082472660525J", "valid")]
    [InlineData("uscc", "12331082472660525j", "valid")]
    [InlineData("uscc", "9133112274100878X3", "valid")]
    [InlineData("uscc", "91331122MA28J3085E", "valid")]
    [InlineData("uscc", "91350583MA1B3N1N2M", "invalid")]
    [InlineData("uscc", "91110000600037341I", "invalid")]
    [InlineData("uscc", "9111000060003734", "invalid")]
    [InlineData("uscc", "911100006000373410L", "invalid")]
    [InlineData("uscc", "00000000000000000X", "invalid")]
    [InlineData("uscc", "12350583MA8RT4C52D", "valid")]
    [InlineData("uscc", "92350583004235173R", "valid")]
    [InlineData("uscc", "52350583MA8RT4C529", "valid")]
    [InlineData("orgcode", "60003734-1", "valid")]
    [InlineData("orgcode", "00296433-X", "valid")]
    [InlineData("orgcode", "74218321-3", "valid")]
    [InlineData("orgcode", "74218321-4", "invalid")]
    [InlineData("idcard", "11010519491231002X", "valid")]
    [InlineData("idcard", "360426199101010071", "valid")]
    [InlineData("idcard", "440524188001010014", "valid-checksum-only")]
    [InlineData("idcard", "350583199001010016", "valid")]
    [InlineData("idcard", "350583199002290013", "invalid")]
    [InlineData("idcard", "350583198802291239", "valid")]
    [InlineData("idcard", "150524198511050040", "valid")]
    [InlineData("idcard", "330825197512315671", "valid")]
    [InlineData("idcard", "350583199001010017", "invalid")]
    [InlineData("docno", "南卫医罚〔2024〕12号", "valid")]
    [InlineData("docno", "京卫食罚〔2002〕001号", "valid-legacy")]
    [InlineData("docno", "南卫医罚[2024]12号", "invalid")]
    [InlineData("docno", "南卫医罚【2024】12号", "invalid")]
    [InlineData("docno", "南卫医罚〔2024〕第12号", "invalid")]
    [InlineData("docno", "南卫医罚〔24〕12号", "invalid")]
    [InlineData("area", "350583", "valid")]
    [InlineData("area", "150524", "valid")]
    [InlineData("area", "330825", "valid")]
    [InlineData("area", "999999", "invalid")]
    [InlineData("uscc", "000000000000000000", "invalid")]
    public void Judges(string type, string value, string expected)
    {
        var (state, warnings, message) = type switch
        {
            "uscc" => Result(CreditCode.Read(value)),
            "orgcode" => Result(OrganisationCode.Read(value)),
            "idcard" => Result(CitizenId.Read(value)),
            "docno" => Result(DocumentNumber.Read(value)),
            _ => Result(DivisionCode.Read(value)),
        };

        Assert.Equal(expected == "invalid" ? ParsedState.Wrong : ParsedState.Read, state);
        Assert.Equal(expected is "valid-checksum-only" or "valid-legacy", state == ParsedState.Read && warnings > 0);
        Assert.Equal(state == ParsedState.Wrong, message.Length > 0);
    }

    private static (ParsedState State, int Warnings, string Message) Result<T>(Parsed<T> parsed) =>
        (parsed.State, parsed.Warnings.Count, parsed.Message);
}

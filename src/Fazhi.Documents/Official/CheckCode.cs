using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Packaging;
using QRCoder;
using Anchor = DocumentFormat.OpenXml.Drawing.Wordprocessing.Anchor;
using FrameProperties = DocumentFormat.OpenXml.Drawing.Wordprocessing.NonVisualGraphicFrameDrawingProperties;
using Pictures = DocumentFormat.OpenXml.Drawing.Pictures;
using Word = DocumentFormat.OpenXml.Wordprocessing;

namespace Fazhi.Documents.Official;

/// <summary>核对码: the QR code on the first page of a paper, in the margin above the text.</summary>
/// <remarks>ISO/IEC 18004, error correction M. Equal texts give equal pictures.</remarks>
internal static class CheckCode
{
    private const string Part = "rIdCheck";

    // 20 mm square, 26 mm from the right edge and 12 mm from the top of the page, in English metric units.
    private const long Side = 20 * 36000;
    private const long FromLeft = (210 - 26 - 20) * 36000;
    private const long FromTop = 12 * 36000;

    /// <summary>Hangs the code on the first paragraph of a document.</summary>
    public static void Hang(MainDocumentPart main, Word.Body body, string text)
    {
        var part = main.AddNewPart<ImagePart>("image/png", Part);
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var code = new PngByteQRCode(data);
        using var picture = new MemoryStream(code.GetGraphic(6));
        part.FeedData(picture);
        body.GetFirstChild<Word.Paragraph>()!.AppendChild(new Word.Run(new Word.Drawing(Anchor())));
    }

    /// <summary>The code as a picture for a page.</summary>
    public static string Svg(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var size = data.ModuleMatrix.Count;
        var path = new StringBuilder();
        for (var y = 0; y < size; y++)
            for (var x = 0; x < size; x++)
                if (data.ModuleMatrix[y][x])
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
        return $"<svg class=\"fz-paper-check\" viewBox=\"0 0 {size} {size}\" role=\"img\" aria-label=\"核对码\">"
            + $"<path d=\"{path}\"/></svg>\n";
    }

    private static Anchor Anchor() => new(
        new SimplePosition { X = 0, Y = 0 },
        new HorizontalPosition(new PositionOffset($"{FromLeft}")) { RelativeFrom = HorizontalRelativePositionValues.Page },
        new VerticalPosition(new PositionOffset($"{FromTop}")) { RelativeFrom = VerticalRelativePositionValues.Page },
        new Extent { Cx = Side, Cy = Side },
        new EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
        new WrapNone(),
        new DocProperties { Id = 1, Name = "核对码", Description = "核对码：文号和数据摘要" },
        new FrameProperties(new GraphicFrameLocks { NoChangeAspect = true }),
        new Graphic(new GraphicData(Picture())
        {
            Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture",
        }))
    {
        DistanceFromTop = 0,
        DistanceFromBottom = 0,
        DistanceFromLeft = 0,
        DistanceFromRight = 0,
        SimplePos = false,
        RelativeHeight = 1,
        BehindDoc = false,
        Locked = false,
        LayoutInCell = true,
        AllowOverlap = true,
    };

    private static Pictures.Picture Picture() => new(
        new Pictures.NonVisualPictureProperties(
            new Pictures.NonVisualDrawingProperties { Id = 1, Name = "核对码" },
            new Pictures.NonVisualPictureDrawingProperties()),
        new Pictures.BlipFill(new Blip { Embed = Part }, new Stretch(new FillRectangle())),
        new Pictures.ShapeProperties(
            new Transform2D(new Offset { X = 0, Y = 0 }, new Extents { Cx = Side, Cy = Side }),
            new PresetGeometry(new AdjustValueList()) { Preset = ShapeTypeValues.Rectangle }));
}

using System.Buffers.Binary;
using System.Text;
using System.Xml;

namespace Fazhi.Data.Exchange.Xlsx;

/// <summary>The texts that cells refer to by number: in memory while few, in a temporary file when many.</summary>
/// <remarks>In the file: length (4 bytes) and UTF-8 of each text; the place of every sixteenth is kept.</remarks>
internal sealed class SharedStrings : IDisposable
{
    private const int Step = 16;
    private readonly List<string> memory = [];
    private readonly List<long> places = [];
    private readonly long maxInMemory;
    private byte[] record = new byte[256];
    private FileStream? file;
    private long size;
    private int count;
    private int next;

    public SharedStrings(XmlReader? reader, CellText text, long maxInMemory)
    {
        this.maxInMemory = maxInMemory;
        using (reader)
            while (reader?.Read() == true)
                if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "si")
                    Add(text.Item(reader));
        file?.Flush();
    }

    public bool Spooled => file is not null;

    /// <summary>The text of a number; null when there is none.</summary>
    public string? this[int index]
    {
        get
        {
            if (index < 0 || index >= count)
                return null;
            if (file is null)
                return memory[index];

            // Files list their texts in the order of first use, so the wanted one is mostly just ahead.
            if (index < next || index >= next + Step)
            {
                next = index - (index % Step);
                file.Position = places[next / Step];
            }

            for (; next < index; next++)
                file.Seek(ReadLength(), SeekOrigin.Current);
            next++;
            var length = ReadLength();
            file.ReadExactly(Room(length));
            return Encoding.UTF8.GetString(record, 0, length);
        }
    }

    public void Dispose() => file?.Dispose();

    private void Add(string text)
    {
        size += (text.Length * sizeof(char)) + 32;
        count++;
        if (file is null && size <= maxInMemory)
        {
            memory.Add(text);
            return;
        }

        if (file is null)
        {
            file = TemporaryFile.Create();
            memory.ForEach(Spool);
            memory.Clear();
            memory.TrimExcess();
        }

        Spool(text);
    }

    private void Spool(string text)
    {
        if (next++ % Step == 0)
            places.Add(file!.Position);
        var length = Encoding.UTF8.GetByteCount(text);
        var bytes = Room(length + 4);
        BinaryPrimitives.WriteInt32LittleEndian(bytes, length);
        Encoding.UTF8.GetBytes(text, bytes[4..]);
        file!.Write(bytes);
    }

    private int ReadLength()
    {
        Span<byte> bytes = stackalloc byte[4];
        file!.ReadExactly(bytes);
        return BinaryPrimitives.ReadInt32LittleEndian(bytes);
    }

    private Span<byte> Room(int length)
    {
        if (record.Length < length)
            record = new byte[length * 2];
        return record.AsSpan(0, length);
    }
}

using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;

namespace Cairn.Places;

/// <summary>
/// The bytes of a compiled gazetteer where they lie: in a mapped file, in the program's own image, or pinned in memory.
/// Kept for the life of the process; reads are bounds-checked.
/// </summary>
internal sealed unsafe class GazetteerBytes
{
    private readonly byte* _start;
    private readonly object _owner; // keeps the memory alive

    private GazetteerBytes(byte* start, long length, object owner)
    {
        _start = start;
        (Length, _owner) = (length, owner);
    }

    public long Length { get; }

    public static GazetteerBytes Map(string path)
    {
        var length = new FileInfo(path).Length;
        if (length == 0) throw new InvalidDataException($"{path} is empty");
        using var file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        var view = file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        byte* pointer = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref pointer);
        return new GazetteerBytes(pointer + view.PointerOffset, length, view);
    }

    public static GazetteerBytes Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var bytes = GC.AllocateUninitializedArray<byte>(checked((int)stream.Length), pinned: true);
        stream.ReadExactly(bytes);
        return new GazetteerBytes((byte*)Marshal.UnsafeAddrOfPinnedArrayElement(bytes, 0), bytes.Length, bytes);
    }

    /// <summary>A resource of this assembly, without copying it; null when there is none.</summary>
    public static GazetteerBytes? Embedded(string name)
    {
        var stream = typeof(GazetteerBytes).Assembly.GetManifestResourceStream(name);
        return stream is null ? null : stream is UnmanagedMemoryStream image ? new GazetteerBytes(image.PositionPointer, image.Length, image) : Read(stream);
    }

    /// <summary>A run of values at a byte offset.</summary>
    /// <exception cref="InvalidDataException">It lies outside the file: the file is damaged.</exception>
    public ReadOnlySpan<T> Span<T>(long offset, int count) where T : unmanaged
    {
        if (offset < 0 || count < 0 || offset + (long)count * sizeof(T) > Length) throw new InvalidDataException("the gazetteer is damaged: a part lies outside the file");
        GC.KeepAlive(_owner);
        return new ReadOnlySpan<T>(_start + offset, count);
    }
}

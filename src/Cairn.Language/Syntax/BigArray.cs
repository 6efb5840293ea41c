using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Cairn.Language;

/// <summary>
/// Bytes that are read all over: begun at a boundary of large pages, which Linux is asked for, so that a read seldom waits for the page
/// tables. Never moved by the collector; freed with its owner.
/// </summary>
internal sealed class BigArray
{
    private const int Page = 2 << 20;
    private const int CacheLine = 64;
    private const int AdviseHugePages = 14;
    private readonly sbyte[] _bytes;
    private readonly int _start;

    /// <summary>Zeros when small; whatever memory held when not.</summary>
    public BigArray(long length)
    {
        var boundary = length >= Page ? Page : CacheLine;
        _bytes = length >= Page ? GC.AllocateUninitializedArray<sbyte>(checked((int)length + boundary), pinned: true) : GC.AllocateArray<sbyte>((int)length + boundary, pinned: true);
        var address = Marshal.UnsafeAddrOfPinnedArrayElement(_bytes, 0);
        _start = (int)(-address & (boundary - 1));

        if (length >= Page && OperatingSystem.IsLinux()) _ = Advise(address + _start, (nuint)length, AdviseHugePages);
    }

    /// <summary>The first byte.</summary>
    public ref sbyte Start => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_bytes), _start);

    public Span<sbyte> Span(long start, int length) => _bytes.AsSpan(checked((int)(_start + start)), length);

    // Refused where the system has none: the pages are small then, and everything works as before.
    [DllImport("libc", EntryPoint = "madvise")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Advise(nint address, nuint length, int advice);
}

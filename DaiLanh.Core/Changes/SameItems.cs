using System.Collections.Immutable;

namespace DaiLanh.Core.Changes;

/// <summary>A list that is equal to another by what it holds: arrays are equal to themselves only.</summary>
internal sealed record SameItems<T>(ImmutableArray<T> Items)
{
    public bool Equals(SameItems<T>? other) => other is not null && Items.SequenceEqual(other.Items);

    public override int GetHashCode() => Items.Length;
}

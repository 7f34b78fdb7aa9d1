using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace DaiLanh.Core.Storage;

/// <summary>Instants as UTC ticks: sortable in SQLite, and read back as UTC on every engine.</summary>
internal sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(
    instant => instant.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

namespace DaiLanh.Web.Access;

/// <summary>Where something is printed that is for the eyes of the person who starts the server, and must not end in a log.</summary>
internal sealed record StartConsole(TextWriter Out);

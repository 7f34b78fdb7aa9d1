global using Xunit;
// Inside DaiLanh.Tests.Core.* the word Board means the folder of tests.
global using CampaignBoard = DaiLanh.Core.Board.Board;
